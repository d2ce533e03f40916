using Sasaeai.Resources;

namespace Sasaeai.Web.Pages.Resources.Questions;

/// <summary>The answers on one page of the long form, as they are typed.</summary>
public interface IAnswers
{
    void ReadFrom(Resource r);

    void WriteTo(Resource r);
}
